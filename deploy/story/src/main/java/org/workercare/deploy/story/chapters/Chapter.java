package org.workercare.deploy.story.chapters;

import java.util.List;

/** A part of the story whose scenes follow one another. */
public interface Chapter {

    String title();

    List<Scene> scenes();

    static Chapter of(String title, Scene... scenes) {
        return new Chapter() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public List<Scene> scenes() {
                return List.of(scenes);
            }
        };
    }
}
