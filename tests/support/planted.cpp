#include "support/planted.h"

#include "base/verhoeff.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>

namespace mulakat::testing {

namespace {

// Puts each run of twelve digits to `found`, which may have one space or hyphen between two digits. `step` bytes a character.
template <class Found>
void eachTwelve(const QByteArray &bytes, qsizetype start, qsizetype step, bool highLast, const Found &found)
{
    constexpr quint64 twelve = 1'000'000'000'000;
    quint64 value = 0;
    int digits = 0;
    bool between = false;
    for (qsizetype i = start; i + step <= bytes.size(); i += step) {
        const bool wide = step == 2;
        const char c = bytes.at(wide && !highLast ? i + 1 : i);
        const char high = wide ? bytes.at(highLast ? i + 1 : i) : '\0';
        if (high == 0 && c >= '0' && c <= '9') {
            value = (value * 10 + quint64(c - '0')) % twelve;
            between = false;
            if (++digits >= 12)
                found(value);
        } else if (high == 0 && (c == ' ' || c == '-') && digits > 0 && !between) {
            between = true;
        } else {
            digits = 0;
            between = false;
        }
    }
}

QByteArray textOfPdf(const QString &file)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {file, QStringLiteral("-")});
    return process.waitForFinished(10'000) && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

} // namespace

Planted::Planted()
{
    QRandomGenerator random(20261201);
    while (m_numbers.size() < count) {
        quint64 number = 2 + random.bounded(8);
        for (int i = 1; i < 11; ++i)
            number = number * 10 + random.bounded(10);
        const QString eleven = QString::number(number);
        const bool mobile = eleven.startsWith(QLatin1String("91")); // with the country's code before it: is told apart by the field
        for (int check = 0; !mobile && check < 10; ++check) {
            const QString whole = eleven + QString::number(check);
            if (base::verhoeffSum(whole) == 0 && !m_places.contains(whole.toULongLong())) {
                m_places.insert(whole.toULongLong(), int(m_numbers.size()));
                m_numbers << whole.toULongLong();
            }
        }
    }
}

QString Planted::at(int index) const
{
    return QString::number(m_numbers.at(index % count));
}

QString Planted::nextPlain()
{
    return at(m_next++);
}

QString Planted::next()
{
    const int form = m_next % 4;
    QString number = at(m_next++);
    if (form == 3) {
        for (QChar &c : number)
            c = QChar(char16_t(0x0966 + c.digitValue()));
    }
    const QString between = form == 1 ? QStringLiteral(" ") : form == 2 ? QStringLiteral("-") : QString();
    return number.mid(0, 4) + between + number.mid(4, 4) + between + number.mid(8);
}

QStringList Planted::in(const QByteArray &bytes) const
{
    QSet<int> places;
    const auto found = [&](quint64 value) {
        if (const auto it = m_places.constFind(value); it != m_places.cend())
            places << *it;
    };
    QByteArray ascii = bytes; // Devanagari digits, in UTF-8, as the others
    for (char digit = 0; digit < 10; ++digit)
        ascii.replace(QByteArray("\xE0\xA5") + char(0xA6 + digit), QByteArray(1, char('0' + digit)));
    eachTwelve(ascii, 0, 1, false, found);
    for (const qsizetype start : {0, 1}) {
        eachTwelve(bytes, start, 2, true, found);
        eachTwelve(bytes, start, 2, false, found);
    }
    QList<int> sorted(places.cbegin(), places.cend());
    std::sort(sorted.begin(), sorted.end());
    QStringList out;
    for (const int place : sorted)
        out << QString::number(place + 1);
    return out;
}

QStringList Planted::below(const QString &folder) const
{
    QStringList out;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue; // a socket
        const QByteArray bytes = file.readAll();
        const QByteArray text = bytes.startsWith("%PDF") ? textOfPdf(path) : QByteArray();
        for (const QString &place : in(path.toUtf8() + '\n' + bytes + '\n' + text))
            out << path + QStringLiteral(": ") + place;
    }
    return out;
}

} // namespace mulakat::testing
