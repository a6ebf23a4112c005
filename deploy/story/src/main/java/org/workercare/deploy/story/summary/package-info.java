/**
 * What came of the story, read back through the API and held against the published figures.
 *
 * <p>Comes in: a gateway, and nothing the chapters remember. Goes out: facts, each with what it should be and what it is.
 */
package org.workercare.deploy.story.summary;
