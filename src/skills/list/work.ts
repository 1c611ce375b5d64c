/** Design, product, office, and what other professions are asked for; a line a skill, as in ../list.ts. */
export const work = `
Figma, FigJam
Sketch!!
Adobe XD
Webflow
Canva
Miro?
Adobe Creative Cloud, adobe creative suite, creative cloud
Photoshop, adobe photoshop
Adobe Illustrator, Illustrator!!
InDesign, adobe indesign
Lightroom
After Effects
Premiere Pro, adobe premiere
Final Cut Pro
DaVinci Resolve
Blender?
Cinema 4D
Maya!!, autodesk maya
3ds Max
AutoCAD
SolidWorks
CATIA
Revit
BIM?, building information modeling
Fusion 360
ANSYS
CAD!!, cad software, cad drawings, cad design, cad systems
UX Design, user experience design, UX!!
UI Design, user interface design, ui ux design
User Research, ux research, usability testing
Wireframing, wireframes
Design Systems, design system
Design Thinking
Typography
Video Editing, videoschnitt
Copywriting
Content Marketing
Email Marketing, e-mail marketing
Social Media Marketing
SEO
SEM?
Google Ads, Google AdWords
Meta Ads, facebook ads
HubSpot
Marketo
Mailchimp
Klaviyo
Salesforce, salesforce crm
Pipedrive
LinkedIn Sales Navigator, Sales Navigator
Zendesk
Intercom!!
Freshdesk
ServiceNow
CRM
ERP
SAP?, SAP ERP
SAP S/4HANA, S/4HANA, S4HANA, S4/HANA > SAP
SAP HANA > SAP
SAP FI, SAP FICO, SAP FI/CO > SAP
SAP MM > SAP
SAP SD > SAP
SAP EWM > SAP
SAP SuccessFactors, SuccessFactors > SAP
DATEV
Lexware
NetSuite, oracle netsuite
Dynamics 365, microsoft dynamics, D365, Dynamics NAV, Navision
Odoo
QuickBooks
Xero?
Workday!!, Workday HCM
Personio
BambooHR
ADP?, ADP Workforce Now
Cegid
Jira
Confluence!
Trello
Asana?
Monday.com
Notion!
Airtable
Zapier
n8n
Power Automate
Power Apps
UiPath
RPA?, robotic process automation
Slack?
Zoom!!
Microsoft Office, MS Office, MS-Office, Office 365, O365, Microsoft 365, M365, Microsoft Office Suite, Pack Office
Excel?, excel spreadsheets, excel sheets, Microsoft Excel, MS Excel
Microsoft Word, MS Word, Word!!
PowerPoint
Outlook!!, Microsoft Outlook, MS Outlook
Microsoft Teams, MS Teams, Teams!!
Microsoft Access, MS Access, Access!!
Microsoft Project, MS Project
SharePoint
OneNote
Visio
Google Workspace, G Suite, GSuite
Google Sheets
Google Docs
LaTeX!
Agile?, agile development, agile software development, agile methodology, agile methodologies, agile methods, agile practices, agile methoden, méthodes agiles
Scrum
Kanban
SAFe!!, scaled agile framework
Scrum Master, certified scrum master, CSM!! > Scrum
Project Management, projektmanagement, gestion de projet, gestion de projets
PMP?
PRINCE2
Six Sigma, lean six sigma
Lean Manufacturing, lean production, lean management
Kaizen
5S
Requirements Engineering
Bookkeeping, book-keeping, Buchführung, Finanzbuchhaltung
Accounts Payable, Kreditorenbuchhaltung
Accounts Receivable, Debitorenbuchhaltung
Payroll, payroll processing, Lohnbuchhaltung, Entgeltabrechnung, Gehaltsabrechnung
Financial Reporting
Financial Modeling, financial modelling
Financial Analysis
Month-End Close, month-end closing
Internal Audit
IFRS
US GAAP, GAAP
HGB
Tax Preparation
CPA?
CFA?
Bloomberg Terminal
P&L Management
Patient Care, Patientenversorgung
Wound Care, Wundversorgung
BLS?, basic life support
ACLS
PALS!!
CPR
First Aid, Erste Hilfe, premiers secours
Phlebotomy
IV Therapy
Medication Administration
Infection Control
Epic!!, Epic EHR, Epic Systems
Cerner
Meditech
EHR, EMR, electronic health records, electronic medical records
ICD-10
Medical Coding
Medical Billing
Clinical Trials
GMP?, good manufacturing practice
HACCP
Food Safety
Supply Chain Management
Inventory Management
Warehouse Management, WMS?
Order Picking, Kommissionierung
Forklift, forklift operation, Gabelstapler, Staplerschein, Flurförderschein, CACES, chariot élévateur
CDL?
Route Planning, Tourenplanung
Customs Clearance, Zollabwicklung
Incoterms
Cash Handling
POS Systems
Cold Calling
B2B Sales
Labor Law, labour law, employment law, Arbeitsrecht, droit du travail
Contract Law, Vertragsrecht
Curriculum Development
Lesson Planning
Classroom Management
Moodle
CNC, CNC programming
Welding, Schweißen, soudure
HVAC
OSHA
Soldering, Löten
Quality Assurance, Qualitätssicherung
`
