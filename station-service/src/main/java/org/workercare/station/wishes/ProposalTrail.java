package org.workercare.station.wishes;

import java.util.List;
import java.util.UUID;

/**
 * What became of a proposal.
 *
 * @param wishes how many it answers
 * @param told how many wishers were told that it opened
 * @param demand searches in vain around it before it was submitted
 * @param steps in the order of their times
 */
public record ProposalTrail(UUID proposalId, int wishes, int told, long demand, List<Trail.Passed> steps) {}
