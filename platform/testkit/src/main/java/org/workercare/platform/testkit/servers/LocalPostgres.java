package org.workercare.platform.testkit.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A real PostgreSQL 18 on the loopback interface, as durable as in production, with one database per service.
 *
 * <p>Each database belongs to a login role of the same name, and no other service's role may connect to it. A data
 * directory that exists is used as it stands, also after {@code kill -9}.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final Duration STARTUP = Duration.ofSeconds(30);
    private static final String ACCESS = """
            local all postgres trust
            host all postgres 127.0.0.1/32 trust
            host all postgres ::1/128 trust
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final Lifeline lifeline;
    private final boolean temporary;
    private final ProcessHandle process;

    private LocalPostgres(EmbeddedPostgres server, Path data, boolean temporary) {
        this.server = server;
        this.temporary = temporary;
        this.process = Postmaster.pid(data).flatMap(ProcessHandle::of).orElseThrow();
        this.lifeline = Lifeline.tie(process.pid(), Lifeline.Signal.INT, temporary ? new Path[] {data} : new Path[] {});
    }

    /** A throw-away server on a free port; its data goes when it stops. */
    public static LocalPostgres start() {
        try {
            Path data = Files.createTempDirectory("workercare-postgres");
            return start(data, Ports.free(), Redirect.DISCARD, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A server that keeps its data.
     *
     * @param data created if it does not exist; a server that a killed launcher left running on it is stopped first
     * @param port where it listens
     * @param log what it says is appended here
     * @throws IllegalStateException if it does not start, with the reason
     */
    public static LocalPostgres start(Path data, int port, Path log) {
        return start(data, port, Redirect.appendTo(log.toFile()), false);
    }

    /** Stops a server that a killed launcher left running on this data, if there is one. */
    public static void stopLeftover(Path data) {
        Postmaster.stopLeftover(data);
    }

    private static LocalPostgres start(Path data, int port, Redirect log, boolean temporary) {
        stopLeftover(data);
        try {
            EmbeddedPostgres server =
                    durable(data, port).setOutputRedirector(log).start();
            LocalPostgres postgres = new LocalPostgres(server, data, temporary);
            postgres.offerExtensions();
            postgres.createDatabases();
            return postgres;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("PostgreSQL did not start on port " + port + " with " + data, e);
        }
    }

    /** The library switches durability off for speed; what is proven here shall hold in production. */
    private static EmbeddedPostgres.Builder durable(Path data, int port) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setDataDirectoryCustomizer(LocalPostgres::requirePasswords)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "300")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("jit", "off");
    }

    private static void requirePasswords(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), ACCESS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one extension that only a superuser may create; a new database starts with what stands in template1. */
    private void offerExtensions() throws SQLException {
        try (Connection connection = server.getTemplateDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("create extension if not exists earthdistance cascade");
        }
    }

    private void createDatabases() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            for (String name : ServiceDatabase.NAMES) {
                ServiceDatabase database = database(name);
                if (!exists(sql, "select 1 from pg_roles where rolname = '" + name + "'")) {
                    sql.execute("create role " + name + " login password '" + database.password() + "'");
                }
                if (!exists(sql, "select 1 from pg_database where datname = '" + name + "'")) {
                    sql.execute("create database " + name + " owner " + name);
                }
                sql.execute("revoke connect on database " + name + " from public");
            }
        }
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }

    public int port() {
        return server.getPort();
    }

    /** The server's first process: when it ends, so do all others. */
    public ProcessHandle process() {
        return process;
    }

    /** @throws IllegalArgumentException if no service has a database of this name */
    public ServiceDatabase database(String name) {
        return new ServiceDatabase(name, port());
    }

    /** Fast shutdown: running transactions are rolled back, everything committed stays. */
    @Override
    public void close() {
        if (temporary) {
            lifeline.close();
            return;
        }
        lifeline.release();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
