/**
 * What the acceptance tests look at beside the API: the databases, the topics, the logs.
 *
 * <p>Comes in: a running stack. Goes out: counts that must not change, events as Kafka has them, words that must not stand
 * anywhere.
 */
package org.workercare.deploy.story.trial;
