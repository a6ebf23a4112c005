package org.workercare.deploy.story.console;

/** Told how far the story is. */
public interface Telling {

    /** The story has so many scenes. */
    void begins(int scenes);

    void chapter(String title);

    void scene(String title);

    /** How far the scene's long work is. */
    void within(int percent);

    void sceneEnds();

    void ends();

    /** Says nothing. */
    static Telling silent() {
        return new Telling() {
            @Override
            public void begins(int scenes) {}

            @Override
            public void chapter(String title) {}

            @Override
            public void scene(String title) {}

            @Override
            public void within(int percent) {}

            @Override
            public void sceneEnds() {}

            @Override
            public void ends() {}
        };
    }
}
