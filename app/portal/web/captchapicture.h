#pragma once
#include <QByteArray>
#include <QString>

namespace mulakat::portal::web {

// PNG, 240×80, of the digits: drawn as bent strokes of our own, each time otherwise, so that no font and no display are
// needed. Any thread.
QByteArray captchaPicture(const QString &digits);

} // namespace mulakat::portal::web
