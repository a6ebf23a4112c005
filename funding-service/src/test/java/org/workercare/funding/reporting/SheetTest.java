package org.workercare.funding.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.workercare.platform.kernel.Money;

class SheetTest {

    private static Sheet sheet() {
        return new Sheet(
                "x",
                List.of("名称 name", "金额 amount", "日期 day"),
                Stream.of(
                        List.of(
                                Cell.of("=HYPERLINK(\"x\")"),
                                Cell.of(Money.parse("-1234.50")),
                                Cell.of(LocalDate.EPOCH)),
                        List.of(Cell.of("@甲,\"乙\""), Cell.of(Money.parse("960000000.00")), Cell.of((LocalDate) null))));
    }

    @Test
    void csv_opens_in_excel_in_chinese_and_runs_no_formula() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvSheet.write(sheet(), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                \uFEFF名称 name,金额 amount,日期 day\r
                "'=HYPERLINK(""x"")",-1234.50,1970-01-01\r
                "'@甲,""乙""\",960000000.00,\r
                """);
    }

    @Test
    void a_workbook_has_amounts_that_excel_can_add_and_runs_no_formula() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxSheet.write(sheet(), out);
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()), new ReadingOptions(true, false))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("'=HYPERLINK(\"x\")");
            assertThat(rows.get(1).getCellAsNumber(1))
                    .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("-1234.50"));
            assertThat(rows.get(2).getCellAsNumber(1)).hasValue(new BigDecimal("960000000.00"));
            assertThat(rows.get(2).getCell(1).getDataFormatString()).isEqualTo("#,##0.00");
        }
    }
}
