/** Cloud, operations, networks and security; a line a skill, as in ../list.ts. */
export const infrastructure = `
AWS, amazon web services
EC2, amazon ec2 > AWS
Amazon S3, S3, aws s3 > AWS
AWS Lambda, Lambda!!, lambda functions > AWS
Amazon ECS, ECS!! > AWS
Amazon EKS, EKS > AWS, Kubernetes
Amazon RDS, RDS? > AWS
CloudFront > AWS
CloudWatch > AWS
Amazon SQS, SQS > AWS
Amazon Kinesis, Kinesis > AWS
AWS Fargate, Fargate > AWS
AWS Step Functions, step functions > AWS
AWS Glue, Glue!! > AWS
Amazon Athena, Athena!! > AWS
DynamoDB > AWS
Redshift > AWS, SQL
CloudFormation > AWS
AWS CDK, CDK? > AWS
Amazon SageMaker, SageMaker > AWS, Machine Learning
Amazon Bedrock, aws bedrock > AWS
Azure, microsoft azure
Azure DevOps, azure pipelines
AKS?, azure kubernetes service > Azure, Kubernetes
Azure Data Factory, ADF? > Azure
Cosmos DB, CosmosDB > Azure
Google Cloud, GCP, google cloud platform
Cloud Run > Google Cloud
GKE, google kubernetes engine > Google Cloud, Kubernetes
BigQuery, google bigquery > Google Cloud, SQL
Pub/Sub > Google Cloud
Vertex AI > Google Cloud
Cloudflare
Cloudflare Workers > Cloudflare
Vercel
Heroku
DigitalOcean
OpenStack
Firebase
Supabase > PostgreSQL
Docker, dockerfile, docker compose, docker-compose, docker swarm
Kubernetes, k8s, kube, kubectl > Docker
Helm!!, helm charts, helm chart > Kubernetes
Istio > Kubernetes
Argo CD, ArgoCD > Kubernetes
OpenShift > Kubernetes
HashiCorp Vault, Vault!!
Terraform
Pulumi
Ansible
Puppet!!
Chef!!
Infrastructure as Code, infrastructure-as-code, IaC?
CI/CD, ci cd pipelines, cicd, continuous integration, continuous delivery, continuous deployment
Jenkins
GitHub
GitHub Actions > CI/CD
GitLab
GitLab CI, gitlab ci/cd, gitlab-ci > CI/CD
CircleCI, circle ci > CI/CD
Bitbucket
Artifactory
DevOps
DevSecOps
GitOps
Site Reliability Engineering, SRE?
MLOps
Prometheus?
Grafana
Datadog
New Relic
Dynatrace
Splunk
Sentry!
PagerDuty
OpenTelemetry, OTel
ELK Stack, elastic stack, ELK!!
Logstash
Kibana
Zabbix
Linux, gnu linux
Unix
Ubuntu
Red Hat, Red Hat Enterprise Linux, RHEL > Linux
Windows Server
macOS
PowerShell
Active Directory
Microsoft Entra ID, Entra ID, Azure AD, azure active directory
Exchange Server, microsoft exchange, exchange online
Microsoft Intune, Intune
VMware
vSphere, ESXi > VMware
Hyper-V
Citrix
Nginx
Apache HTTP Server, apache httpd, apache webserver, apache web server
Tomcat, apache tomcat
IIS?
TCP/IP
DNS
DHCP
BGP
OSPF
SD-WAN
VLAN, VLANs
VPN, VPNs
VoIP
Cisco
CCNA > Cisco
CCNP > Cisco
Palo Alto Networks, palo alto firewalls
Fortinet, FortiGate
Wireshark
Nmap
Metasploit
Burp Suite
OWASP, owasp top 10
SIEM
Penetration Testing, pentesting, pen testing, pentests, penetration tests
Vulnerability Management
Incident Response
Threat Modeling, threat modelling
Application Security, appsec
Network Security
Cryptography, kryptographie
CISSP
CISM
OSCP
CompTIA Security+, Security+
CompTIA Network+, Network+
CompTIA A+
ISO 27001, iso iec 27001
ISO 9001
SOC 2, soc2
HIPAA
PCI DSS, pci-dss
NIST
SOX?, sarbanes-oxley
OAuth, OAuth2, oauth 2.0
OpenID Connect, OIDC
SAML
JWT
SSO?, single sign-on
LDAP
IAM?, identity and access management, identity & access management
MFA?, multi-factor authentication
Zero Trust
Okta
Keycloak
CrowdStrike
SonarQube
Snyk
ITIL
AWS Certified Solutions Architect > AWS
Podman
OpenTofu
Terragrunt > Terraform
HAProxy
Traefik
Travis CI > CI/CD
TeamCity > CI/CD
Nagios
Debian > Linux
CentOS > Linux
Proxmox
Jamf
Netlify
Azure Functions > Azure
`
