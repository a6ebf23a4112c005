/**
 * The story's chapters, each a sequence of scenes that read as sentences.
 *
 * <p>Comes in: a stage with the gateway. Goes out: what the product keeps of it.
 */
package org.workercare.deploy.story.chapters;
