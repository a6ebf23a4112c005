package org.workercare.deploy.story.chapters;

/** A step of a chapter, as the progress shows it. */
public record Scene(String title, Runnable play) {}
