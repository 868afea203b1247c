#pragma once
#include "base/result.h"
#include "portal/protocol/http.h"

namespace mulakat::portal::protocol {

struct UploadedFile {
    QString field;
    QByteArray bytes; // whatever was sent: not yet known to be a picture
};

struct FormBody {
    QHash<QString, QString> values; // the last where a name comes twice
    QList<UploadedFile> files;      // without the empty ones
};

// The body of a posted form, urlencoded or multipart, out of hostile bytes: at most 200 fields, names of 64 ASCII
// characters, 64 KiB of text in a field, 8 files. BadInput, TooLarge. Any thread.
base::Result<FormBody> readForm(const HttpRequest &request);

} // namespace mulakat::portal::protocol
