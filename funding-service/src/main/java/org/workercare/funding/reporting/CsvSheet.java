package org.workercare.funding.reporting;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/**
 * Writes a sheet as CSV (RFC 4180) in UTF-8.
 *
 * <p>It begins with a byte order mark: Excel on a Chinese Windows takes a file without one for GBK and garbles it.
 */
final class CsvSheet {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final CsvMapper MAPPER = CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private CsvSheet() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        try (SequenceWriter lines = MAPPER.writer(
                        MAPPER.typedSchemaFor(List.class).withLineSeparator("\r\n"))
                .writeValues(out)) {
            lines.write(sheet.columns());
            for (Iterator<List<Cell>> rows = sheet.rows().iterator(); rows.hasNext(); ) {
                lines.write(rows.next().stream().map(CsvSheet::text).toList());
            }
        }
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text it -> it.harmless();
            case Cell.Amount it -> it.money().amount();
            case Cell.Ratio it -> it.ratio().toPlainString();
            case Cell.Count it -> Long.toString(it.count());
            case Cell.Day it -> it.day().toString();
        };
    }
}
