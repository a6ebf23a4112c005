package org.workercare.funding.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Answers with a sheet, written while it is sent, in the form the caller accepts. */
@ApplicationScoped
class Sheets {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** For methods on worker threads. Where both forms are accepted, the one that is wanted more, else CSV. */
    Response answer(Sheet sheet, HttpHeaders headers) {
        boolean isXlsx = headers.getAcceptableMediaTypes().stream()
                .filter(type -> accepts(type, CSV) || accepts(type, XLSX))
                .findFirst()
                .filter(type -> !accepts(type, CSV))
                .isPresent();
        StreamingOutput body = out -> {
            if (isXlsx) {
                XlsxSheet.write(sheet, out);
            } else {
                CsvSheet.write(sheet, out);
            }
        };
        return Response.ok(body, isXlsx ? XLSX : CSV + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + sheet.name() + (isXlsx ? ".xlsx\"" : ".csv\""))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static boolean accepts(MediaType accepted, String type) {
        return accepted.isCompatible(MediaType.valueOf(type));
    }
}
