#include "base/ids.h"

#include <sodium.h>

namespace mulakat::base {

namespace {
void ready()
{
    static const int rc = sodium_init();
    Q_ASSERT(rc >= 0);
    Q_UNUSED(rc)
}
} // namespace

QByteArray randomBytes(int bytes)
{
    ready();
    QByteArray out(bytes, Qt::Uninitialized);
    randombytes_buf(out.data(), size_t(bytes));
    return out;
}

QString randomId()
{
    static constexpr char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
    const QByteArray raw = randomBytes(26);
    QString out;
    out.reserve(26);
    for (const char byte : raw)
        out += QLatin1Char(alphabet[static_cast<unsigned char>(byte) & 31]);
    return out;
}

QString randomDigits(int count)
{
    ready();
    QString out;
    out.reserve(count);
    for (int i = 0; i < count; ++i)
        out += QLatin1Char(char('0' + randombytes_uniform(10)));
    return out;
}

} // namespace mulakat::base
