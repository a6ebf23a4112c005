package org.workercare.deploy.story.chapters;

import java.util.List;

/** A part of the story whose scenes follow one another. */
public interface Chapter {

    String title();

    List<Scene> scenes();
}
