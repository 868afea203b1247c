#include "portal/protocol/formbody.h"

#include <algorithm>

namespace mulakat::portal::protocol {

namespace {

using base::fail;
using base::FailureCode;

constexpr int fieldsMax = 200;
constexpr int nameMax = 64;
constexpr int textMax = 64 * 1024;
constexpr int filesMax = 8;
constexpr int partHeadMax = 2048;

bool cleanName(const QByteArray &name)
{
    return !name.isEmpty() && name.size() <= nameMax && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

base::Done addText(FormBody &form, const QByteArray &name, const QByteArray &bytes)
{
    if (!cleanName(name))
        return fail(FailureCode::BadInput);
    if (bytes.size() > textMax || form.values.size() >= fieldsMax)
        return fail(FailureCode::TooLarge);
    form.values.insert(QString::fromLatin1(name), QString::fromUtf8(bytes)); // what is not UTF-8 becomes U+FFFD
    return base::done();
}

base::Result<FormBody> readUrlEncoded(const QByteArray &body)
{
    FormBody form;
    for (const QByteArray &pair : body.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype at = pair.indexOf('=');
        QByteArray name = pair.left(at < 0 ? pair.size() : at);
        QByteArray value = at < 0 ? QByteArray() : pair.mid(at + 1);
        const auto added = addText(form, QByteArray::fromPercentEncoding(name.replace('+', ' ')),
                                   QByteArray::fromPercentEncoding(value.replace('+', ' ')));
        if (!added)
            return added.error();
    }
    return form;
}

// The value of `key="…"` in a Content-Disposition; browsers write a quote in a name as %22.
QByteArray quoted(const QByteArray &line, const QByteArray &key)
{
    const qsizetype at = line.indexOf("; " + key + "=\"");
    if (at < 0)
        return {};
    const qsizetype from = at + key.size() + 4;
    const qsizetype to = line.indexOf('"', from);
    return to < 0 ? QByteArray() : line.mid(from, to - from);
}

base::Done addPart(FormBody &form, const QByteArray &head, const QByteArray &bytes)
{
    for (const QByteArray &line : head.split('\n')) {
        if (!line.toLower().startsWith("content-disposition: form-data;"))
            continue;
        const QByteArray name = quoted(line, "name");
        if (!line.contains("; filename="))
            return addText(form, name, bytes);
        if (!cleanName(name))
            return fail(FailureCode::BadInput);
        if (bytes.isEmpty())
            return base::done();
        if (form.files.size() >= filesMax)
            return fail(FailureCode::TooLarge);
        form.files << UploadedFile{QString::fromLatin1(name), bytes};
        return base::done();
    }
    return fail(FailureCode::BadInput);
}

base::Result<FormBody> readMultipart(const QByteArray &body, const QByteArray &boundary)
{
    FormBody form;
    const QByteArray opening = "--" + boundary;
    const QByteArray between = "\r\n" + opening;
    if (!body.startsWith(opening))
        return fail(FailureCode::BadInput);
    qsizetype at = opening.size();
    for (int parts = 0; parts <= fieldsMax; ++parts) {
        if (body.mid(at, 2) == "--")
            return form;
        const qsizetype headEnd = body.mid(at, partHeadMax).indexOf("\r\n\r\n");
        if (body.mid(at, 2) != "\r\n" || headEnd < 0)
            return fail(FailureCode::BadInput);
        const qsizetype from = at + headEnd + 4;
        const qsizetype to = body.indexOf(between, from - 2 < 0 ? 0 : from - 2);
        if (to < 0)
            return fail(FailureCode::BadInput);
        const auto added = addPart(form, body.mid(at, headEnd), body.mid(from, std::max<qsizetype>(0, to - from)));
        if (!added)
            return added.error();
        at = to + between.size();
    }
    return fail(FailureCode::TooLarge);
}

} // namespace

base::Result<FormBody> readForm(const HttpRequest &request)
{
    const QByteArray type = request.headers.value("content-type");
    if (!type.startsWith("multipart/form-data"))
        return readUrlEncoded(request.body);
    qsizetype at = type.indexOf("boundary=");
    if (at < 0)
        return fail(FailureCode::BadInput);
    QByteArray boundary = type.mid(at + 9).trimmed();
    if (const qsizetype end = boundary.indexOf(';'); end >= 0)
        boundary.truncate(end);
    if (boundary.startsWith('"') && boundary.endsWith('"') && boundary.size() > 1)
        boundary = boundary.mid(1, boundary.size() - 2);
    if (boundary.isEmpty() || boundary.size() > 70)
        return fail(FailureCode::BadInput);
    return readMultipart(request.body, boundary);
}

} // namespace mulakat::portal::protocol
