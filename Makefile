# Worker Care (职工关爱). Needs a JDK 25 (found by bin/with-jdk25) and Maven; nothing else.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run up story infra test mutation bench build

# Moves every port by this number, to run beside another program: make up PORT_OFFSET=1000
PORT_OFFSET ?= 0
# Where data, logs and keys are kept; remove it to begin anew.
DATA ?= .local

GATEWAY ?= http://localhost:$(shell echo $$((8080 + $(PORT_OFFSET))))
ISSUER ?= http://127.0.0.1:$(shell echo $$((8090 + $(PORT_OFFSET))))

story = deploy/story/target
benchmarks = deploy/benchmarks/target
launch = exec bin/with-jdk25 java -cp "$(story)/classes:$$(cat $(story)/classpath)" org.workercare.deploy.local.RunLocally
options = --port-offset=$(PORT_OFFSET) --home=$(DATA)
play = org.workercare.deploy.story.PlayStory

help: ## Lists what make can do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## Builds, starts everything, plays the story once and stays up
	@$(launch) up $(options) --then=$(play)

up: build ## Builds and starts everything, without the story
	@$(launch) up $(options)

story: build ## Plays the story against what runs already
	@exec bin/with-jdk25 java -cp "$(story)/classes:$$(cat $(story)/classpath)" $(play) $(GATEWAY) $(ISSUER)

infra: build ## Starts PostgreSQL, Kafka and the issuer only, for live coding with mvn quarkus:dev
	@$(launch) infra $(options)

test: ## Runs every test
	@bin/test

mutation: ## Changes the decisions of ledger and allocation to see whether the tests find it
	@bin/with-jdk25 mvn -B -ntp -Pmutation -pl funding-service -am -Dspotless.check.skip -Dmaven.test.skip.exec=true verify

bench: build ## Measures against raw limits and peers; one of them by name: make bench name=…
	@exec bin/with-jdk25 java -cp "$(benchmarks)/classes:$$(cat $(benchmarks)/classpath)" \
	    org.workercare.deploy.benchmarks.RunBenchmarks target/bench.jsonl $(name)

build: target/built

# Rebuilt only when a source is newer than the last build that succeeded.
sources := $(shell find . -name target -prune -o -name .local -prune -o \
    \( -path '*/src/main/*' -o -name pom.xml \) -type f -print)

target/built: $(sources)
	@bin/build
	@touch $@
