package org.workercare.deploy.story.people;

import java.time.LocalDate;

/** A child of the summer class. */
public record Child(String name, LocalDate birth) {}
