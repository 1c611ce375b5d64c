/** Programming languages, their frameworks, what is built with them and how; a line a skill, as in ../list.ts. */
export const software = `
JavaScript, js, ECMAScript, Java Script, ES6, ES2015, vanilla js
TypeScript, TS!!, ts!!, Type Script > JavaScript
Python, python2, python3, CPython
Java, J2EE, Java EE, Jakarta EE, JDK, Core Java
Kotlin > Java
Scala?
Groovy!!, Apache Groovy
Clojure, ClojureScript
Go!, golang, go lang
Rust!, rustlang, rust lang
C!!, embedded c, ansi c, c language, c programming
C++, cpp, c plus plus
C#, csharp, c sharp > .NET
F# > .NET
.NET, dotnet, dot net, .net core, .net framework
ASP.NET, asp .net, asp.net core, asp.net mvc, WebForms > .NET
VB.NET, vb .net, visual basic .net > .NET
Visual Basic, VB6
PHP
Ruby!!, ruby programming, ruby language
Perl
Lua?
Elixir?
Erlang
Haskell
OCaml
Swift!, swiftlang
Objective-C, objectivec, Obj-C
Dart!
R!!, rstats, r language, r programming, rlang
Julia!!, julialang
Fortran
COBOL
Delphi?
Assembly!!, assembly language, x86 assembly
Solidity?
HTML, XHTML
CSS
Sass?, SASS?, SCSS > CSS
Less!!, LESS!!, less css, lesscss > CSS
XML
JSON
YAML
GraphQL
gRPC
Protocol Buffers, protobuf, protobufs
REST?, RESTful, restful api, restful apis, rest api, rest apis, rest services, rest web services
SOAP!!, soap api, soap apis, soap web services
OpenAPI, Swagger
WebSockets, WebSocket, web sockets
WebRTC
WebAssembly, WASM
WebGL
Three.js
D3.js, D3?
React?, React.js > JavaScript
React Native > React
Next.js > React
Remix!!, remix.run
Redux, redux toolkit > React
Vue.js, Vue?, vue2, vue3 > JavaScript
Nuxt, nuxt.js > Vue.js
Angular > TypeScript
AngularJS, angular.js > JavaScript
RxJS > JavaScript
Svelte? > JavaScript
SvelteKit > Svelte
Ember.js, Ember!! > JavaScript
jQuery > JavaScript
Bootstrap?
Tailwind CSS, tailwind > CSS
Material UI, MUI > React
Storybook?
Vite?
Webpack
esbuild
ESLint
Jest? > JavaScript
Vitest > JavaScript
Cypress!
Playwright!
Puppeteer!
Selenium, selenium webdriver
Robot Framework
Postman!
npm
Node.js, Node! > JavaScript
Deno > JavaScript
Express!!, express.js > Node.js
NestJS, Nest.js > Node.js
Fastify > Node.js
Hono!!, hono.js > JavaScript
Prisma!!, prisma orm
TypeORM
Sequelize
Django > Python
Flask? > Python
FastAPI > Python
Celery!!
SQLAlchemy > Python
pytest > Python
Ruby on Rails, Rails!, RoR? > Ruby
RSpec > Ruby
Laravel > PHP
Symfony > PHP
WordPress, word press
WooCommerce > WordPress
Drupal
Magento, adobe commerce
Shopify
Shopware
TYPO3
Contentful
Spring!!, spring framework, spring mvc, spring cloud, spring security > Java
Spring Boot, springboot > Spring
Hibernate? > Java
JPA?
Quarkus > Java
Maven?, apache maven
Gradle
JUnit > Java
Mockito > Java
Kafka, apache kafka, kafka streams
RabbitMQ
MQTT
Entity Framework, ef core > .NET
Blazor > C#
LINQ > C#
WPF > C#
Unity!!, Unity3D, unity engine > C#
Unreal Engine, UE5, UE4 > C++
Godot
Flutter? > Dart
Android, android sdk, android studio
iOS
SwiftUI > Swift
Jetpack Compose > Kotlin
Ionic!!, ionic framework
Electron!!, electron.js
OpenGL
CUDA
ROS!!, ROS2, robot operating system
Arduino
Raspberry Pi
FPGA, FPGAs
VHDL
Verilog, SystemVerilog
RTOS
FreeRTOS > RTOS
Embedded Systems, embedded software
Microcontrollers, microcontroller
CAN bus
AUTOSAR
PLC Programming, PLC?, PLCs, SPS-Programmierung, TIA Portal
SCADA
LabVIEW
Git
SVN?, Subversion
Bash, shell scripting, shell scripts, shell-scripting
Make!!, GNU Make, Makefile, Makefiles
CMake
Microservices, microservice, micro services, micro-services
Event-Driven Architecture, event-driven systems
Event Sourcing
CQRS
Domain-Driven Design, DDD?
Test-Driven Development, TDD
BDD?, behavior-driven development, behaviour-driven development
Object-Oriented Programming, OOP, object-oriented design
Functional Programming
Distributed Systems, verteilte systeme
Unit Testing, unit tests, unit test
Integration Testing, integration tests
End-to-End Testing, e2e testing, e2e tests, end-to-end tests
Test Automation, automated testing, testautomatisierung
Load Testing, performance testing
Blockchain
Smart Contracts, smart contract
Ethereum
Web3
Apex!! > Salesforce
ABAP > SAP
PL/SQL, plsql > SQL
T-SQL, tsql, transact-sql > SQL
VBA
MATLAB
Simulink
JMeter
Appium
Bazel
MobX > React
tRPC > TypeScript
pnpm
Pydantic > Python
ActiveMQ
Akka > Scala
Ktor > Kotlin
Micronaut > Java
Cordova, apache cordova
Tauri
Xamarin > C#
WinForms, windows forms > C#
Testing Library, react testing library
Sidekiq > Ruby
Strapi
Qt?
`
