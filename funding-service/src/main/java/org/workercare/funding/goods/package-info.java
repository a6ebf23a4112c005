/**
 * Care goods: batches of aid in kind, from purchase to the last piece handed out.
 *
 * <p>Comes in: batches, paid for by a project or given; hand-outs recorded here for a union's own, and
 * {@code station.goods.handed-out} for those sent to a station; returns; write-offs, which two people agree on. Goes out:
 * {@code funding.goods-batch.dispatched} and {@code .closed}. Pieces and their value move as one ({@code PostGoods}): in the
 * ledger, where each batch has an account for either, and in a journal with notes. Never more goes than there is, and what all
 * pieces took is the batch's value to the fen ({@code Holding}). A part of a batch that goes to a station of its own, or back
 * into stock, is a batch of its own.
 */
package org.workercare.funding.goods;
