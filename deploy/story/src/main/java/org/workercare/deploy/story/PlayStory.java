package org.workercare.deploy.story;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.workercare.deploy.story.chapters.Stage;
import org.workercare.deploy.story.client.Gateway;
import org.workercare.deploy.story.client.StoryStopped;
import org.workercare.deploy.story.console.PlainLines;
import org.workercare.deploy.story.console.ProgressBar;
import org.workercare.deploy.story.console.Telling;
import org.workercare.deploy.story.partner.Partner;
import org.workercare.deploy.story.summary.Summary;

/**
 * Plays the story against a running product and prints what came of it.
 *
 * <p>Arguments: the gateway's address and the issuer's. Exit status 1 if the story stops or a fact does not hold.
 */
public final class PlayStory {

    private static final String GATEWAY = "http://127.0.0.1:8080";
    private static final String ISSUER = "http://127.0.0.1:8090";

    private PlayStory() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        URI gateway = URI.create(arguments.length > 0 ? arguments[0] : GATEWAY);
        URI issuer = URI.create(arguments.length > 1 ? arguments[1] : ISSUER);
        try (Partner partner = Partner.listening()) {
            Stage stage = new Stage(new Gateway(gateway, issuer), telling(out));
            new Story(stage, partner).play();
            Summary summary = Summary.read(stage, partner);
            summary.print(out);
            System.exit(summary.holds() ? 0 : 1);
        } catch (StoryStopped stopped) {
            out.println();
            out.println("故事中断 · the story stopped: " + stopped.getMessage());
            System.exit(1);
        }
    }

    private static Telling telling(PrintStream out) {
        Console console = System.console();
        return console != null && console.isTerminal() ? new ProgressBar(out) : new PlainLines(out);
    }
}
