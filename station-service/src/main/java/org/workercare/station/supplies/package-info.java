/**
 * Care goods in stock at a site, handed out against codes.
 *
 * <p>Comes in: {@code funding.goods-batch.dispatched} that names a site of ours; workers who want a coupon; codes at the
 * counter. Goes out: {@code goods.handed-out} with the total so far. A code is worth one hand-out, is shown to whoever asked
 * for it, and is kept as a keyed hash.
 */
package org.workercare.station.supplies;
