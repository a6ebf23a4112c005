/**
 * What somebody who runs the story sees while it plays.
 *
 * <p>Comes in: which scene is on. Goes out: a bar on a terminal, plain lines elsewhere.
 */
package org.workercare.deploy.story.console;
