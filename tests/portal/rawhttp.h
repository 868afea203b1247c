#pragma once
#include <QByteArray>
#include <QHash>
#include <QUrl>

namespace mulakat::testing {

// One request on a connection of its own, byte by byte as the test wants it.
struct RawAnswer {
    int status = 0; // 0: closed without an answer
    QHash<QByteArray, QByteArray> headers; // names in lower case; the last where one comes twice
    QByteArray body;
    QByteArray cookie() const { return headers.value("set-cookie").split(';').first(); }
};
RawAnswer exchange(const QUrl &url, const QByteArray &bytes, int timeoutMs = 8000);

RawAnswer get(const QUrl &url, const QByteArray &path, const QByteArray &cookie = {});
// A form from the portal's own page.
RawAnswer post(const QUrl &url, const QByteArray &path, const QByteArray &form, const QByteArray &cookie = {});

} // namespace mulakat::testing
