/**
 * Failures as part of the interface: RFC 9457 problems, typed and catalogued, worded in zh-CN and en, each with what to
 * do next.
 *
 * <p>In: enums of {@link org.workercare.platform.web.problems.ProblemType}. Out: {@code application/problem+json}, and
 * the catalogue at {@code /problems}.
 */
package org.workercare.platform.web.problems;
