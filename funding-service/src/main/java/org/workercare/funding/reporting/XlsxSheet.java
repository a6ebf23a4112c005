package org.workercare.funding.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a sheet as an Excel workbook; amounts are numbers of yuan, so that Excel can add them up. */
final class XlsxSheet {

    private static final int FEN_DIGITS = 2;
    private static final int ROWS_IN_MEMORY = 500;

    private XlsxSheet() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "WorkerCare", "1.0")) {
            Worksheet page = workbook.newWorksheet("Report");
            for (int column = 0; column < sheet.columns().size(); column++) {
                page.value(0, column, sheet.columns().get(column));
                page.style(0, column).bold().set();
            }
            page.freezePane(0, 1);
            int row = 1;
            for (Iterator<List<Cell>> rows = sheet.rows().iterator(); rows.hasNext(); row++) {
                write(page, row, rows.next());
                if (row % ROWS_IN_MEMORY == 0) {
                    page.flush();
                }
            }
            page.finish();
        }
    }

    private static void write(Worksheet page, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(page, row, column, cells.get(column));
        }
    }

    private static void write(Worksheet page, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Text it -> page.value(row, column, it.harmless());
            case Cell.Amount it -> {
                page.value(row, column, BigDecimal.valueOf(it.money().fen(), FEN_DIGITS));
                page.style(row, column).format("#,##0.00").set();
            }
            case Cell.Ratio it -> {
                page.value(row, column, it.ratio());
                page.style(row, column).format("0.00%").set();
            }
            case Cell.Count it -> page.value(row, column, it.count());
            case Cell.Day it -> {
                page.value(row, column, it.day());
                page.style(row, column).format("yyyy-mm-dd").set();
            }
        }
    }
}
