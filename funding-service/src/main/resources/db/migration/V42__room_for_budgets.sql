-- A posted plan changes thousands of projects at once: with room beside them on their pages no index has to follow.
alter table project set (fillfactor = 50);
