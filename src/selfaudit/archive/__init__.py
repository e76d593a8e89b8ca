"""Zip, tar, folder and single file behind one small interface; all limits on hostile input live here."""
