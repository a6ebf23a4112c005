/**
 * The story's people. The news counts them and names none: all of them are illustrative, made from a fixed seed, the same
 * every time.
 *
 * <p>Names are of the kind 工友0001; citizen ids are well-formed (GB 11643) but in county 110199, which GB/T 2260 does not
 * know, so they are nobody's.
 */
package org.workercare.deploy.story.people;
