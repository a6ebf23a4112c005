package org.workercare.platform.testkit.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** TCP ports of the loopback interface. */
public final class Ports {

    private static final int CONNECT_MILLIS = 500;
    private static final int LOWEST = 20_000;
    private static final int LOWEST_OUTGOING = 32_768;

    private Ports() {}

    /**
     * A port nobody listens on at this moment, below those the system gives to outgoing connections: else a server
     * that is killed could find its port taken by a client when it starts again.
     */
    public static int free() {
        return RandomGenerator.getDefault()
                .ints(LOWEST, LOWEST_OUTGOING)
                .filter(Ports::canListen)
                .findFirst()
                .orElseThrow();
    }

    /** So many different free ports. */
    public static int[] free(int count) {
        return IntStream.generate(Ports::free).distinct().limit(count).toArray();
    }

    private static boolean canListen(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether something accepts connections there. */
    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
