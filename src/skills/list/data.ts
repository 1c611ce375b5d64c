/** Data, statistics, machine learning, databases; a line a skill, as in ../list.ts. */
export const data = `
SQL
NoSQL
PostgreSQL, postgres, postgre sql, psql > SQL
MySQL > SQL
MariaDB > SQL
SQLite > SQL
SQL Server, MSSQL, ms sql, microsoft sql server, ms sql server > SQL
Oracle?, oracle database, oracle db > SQL
Db2 > SQL
Teradata > SQL
Snowflake? > SQL
ClickHouse > SQL
TimescaleDB > PostgreSQL
PostGIS > PostgreSQL
MongoDB, mongo > NoSQL
Redis
Cassandra!, apache cassandra > NoSQL
Neo4j
InfluxDB
Elasticsearch, elastic search
OpenSearch
Solr, apache solr
pgvector > PostgreSQL
Vector Databases, vector database
Hadoop, apache hadoop, HDFS
Spark?, apache spark
PySpark > Spark, Python
Spark Streaming > Spark
Hive!!, apache hive
Trino
Flink?, apache flink
Apache Beam
Databricks > Spark
Airflow?, apache airflow
Dagster
dbt? > SQL
Fivetran
Informatica
SSIS
SSRS
NiFi, apache nifi
ETL, ELT?, etl pipelines
Data Warehousing, data warehouse, data warehouses
Data Modeling, data modelling, datenmodellierung
Data Engineering
Data Pipelines, data pipeline
Data Analysis, datenanalyse, analyse de données
Data Visualization, data visualisation, dataviz, datenvisualisierung
Business Intelligence
Power BI, powerbi, microsoft power bi
DAX? > Power BI
Power Query
Tableau?
Looker
Looker Studio, google data studio, data studio
Qlik, Qlik Sense, QlikView
Apache Superset, Superset!!
Alteryx
SAS!!, base sas, sas programming
SPSS
Stata?
Minitab
RStudio > R
Tidyverse, dplyr > R
ggplot2 > R
pandas > Python
NumPy > Python
SciPy > Python
Matplotlib > Python
Seaborn > Python
Plotly
Dash!!
Jupyter, jupyter notebook, jupyter notebooks, jupyterlab
scikit-learn, sklearn > Python, Machine Learning
TensorFlow > Machine Learning
Keras > Machine Learning
PyTorch > Machine Learning
JAX?
XGBoost > Machine Learning
Hugging Face, huggingface
LangChain
OpenAI API
LLMs, LLM, large language models, large language model
RAG!!, retrieval-augmented generation, retrieval augmented generation
Prompt Engineering
Generative AI, GenAI
Machine Learning, ML?, maschinelles lernen, apprentissage automatique
Deep Learning > Machine Learning
Reinforcement Learning > Machine Learning
NLP?, natural language processing
Computer Vision
OpenCV > Computer Vision
spaCy > NLP
MLflow
Kubeflow
Recommender Systems, recommendation systems
Time Series Analysis, time series forecasting
A/B Testing, a/b tests, a/b-testing, ab testing
Web Scraping
Google Analytics, GA4
Google Tag Manager
Mixpanel
Amplitude!!
Hotjar
Twilio Segment, Segment!!
GIS?
ArcGIS > GIS
QGIS > GIS
Memcached
CockroachDB > SQL
Couchbase > NoSQL
CouchDB > NoSQL
HBase
DuckDB > SQL
Talend
Delta Lake
Streamlit > Python
Polars
NLTK > NLP
LightGBM > Machine Learning
LlamaIndex
Metabase
Optimizely
Matomo
`
