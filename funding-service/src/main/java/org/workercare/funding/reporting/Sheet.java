package org.workercare.funding.reporting;

import java.util.List;
import java.util.stream.Stream;

/**
 * A report as a table.
 *
 * @param name of the file, without what it ends with
 * @param rows as long as {@code columns}; read once, while they are written
 */
record Sheet(String name, List<String> columns, Stream<List<Cell>> rows) {}
