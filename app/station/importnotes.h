#pragma once
#include "station/closeservice.h"
#include "station/storeport.h"

namespace mulakat::station {

// Lists that were taken in with rows left out, kept until an officer has looked at them. Station thread.
QList<ImportNote> importNotes(StorePort &store);
base::Done keepImportNote(StorePort &store, const ImportNote &note);
base::Done dropImportNote(StorePort &store, const QString &id);

} // namespace mulakat::station
