#pragma once
#include "base/clock.h"

#include <QByteArray>
#include <QString>
#include <functional>
#include <optional>

namespace mulakat::portal::web {

// Words with a time limit that only this portal can make: "<subject>-<end, hex seconds>-<mac>". Letters, digits and
// dashes, fit for a path or a cookie. A token says nothing that its bearer may not know.
class Tokens
{
public:
    // `keyed`: a digest under a key of the jail (store::LogStore::keyed).
    Tokens(std::function<QString(const QString &)> keyed, const base::Clock &clock);

    QString make(const QString &purpose, const QString &subject, int seconds) const; // subject: letters and digits
    std::optional<QString> subject(const QString &purpose, const QString &token) const; // nothing where forged or old
    QString keyed(const QString &purpose, const QString &text) const;

private:
    QString seal(const QString &purpose, const QString &body) const;

    std::function<QString(const QString &)> m_keyed;
    const base::Clock &m_clock;
};

// Same time whatever the difference.
bool sameText(const QString &a, const QString &b);

} // namespace mulakat::portal::web
