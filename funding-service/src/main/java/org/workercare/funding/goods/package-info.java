/**
 * Care goods: batches of aid in kind, from stock to the last piece handed out.
 *
 * <p>Comes in: batches, hand-outs recorded here for a union's own, and {@code station.goods.handed-out} for those sent to a
 * station. Goes out: {@code funding.goods-batch.dispatched} and {@code .closed}. No more is handed out than there is.
 */
package org.workercare.funding.goods;
