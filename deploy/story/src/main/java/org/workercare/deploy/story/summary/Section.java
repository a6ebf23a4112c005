package org.workercare.deploy.story.summary;

import java.util.List;

/** The facts of one chapter. */
public record Section(String title, List<Fact> facts) {}
