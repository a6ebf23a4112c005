package org.workercare.funding.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.workercare.platform.kernel.Sha256;

/**
 * A document as it is handed in.
 *
 * @param content its bytes, base64 in JSON, at most 5 MiB; absent if it is kept elsewhere, or here already
 */
record SubmittedDocument(
        @NotBlank @Size(max = 200) String name,

        @NotNull @Pattern(regexp = "[a-z]{1,20}/[a-z0-9.+\\-]{1,80}")
        String mediaType,

        @NotNull @Pattern(regexp = Document.HASH) String sha256,
        @Size(min = 1, max = MOST_BYTES) byte[] content) {

    static final int MOST_BYTES = 5 * 1024 * 1024;

    Document document() {
        return new Document(name, mediaType, sha256);
    }

    /** @throws org.workercare.platform.web.problems.ProblemException if a hash is not that of its content, or stands twice */
    static List<SubmittedDocument> checked(List<SubmittedDocument> documents) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < documents.size(); i++) {
            SubmittedDocument it = documents.get(i);
            if (!seen.add(it.sha256())) {
                throw ProjectProblem.DOCUMENT_TWICE.problem("/documents/" + i + "/sha256");
            }
            if (it.content() != null && !it.sha256().equals(Sha256.hexOf(it.content()))) {
                throw ProjectProblem.DOCUMENT_HASH_MISMATCH.problem("/documents/" + i + "/sha256");
            }
        }
        return documents;
    }
}
