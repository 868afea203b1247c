#pragma once
#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace mulakat::testing {

// Numbers that could be Aadhaar numbers and belong to nobody: 200 of them, always the same ones, planted into every input
// of the program and looked for afterwards wherever it may have written.
class Planted
{
public:
    static constexpr int count = 200;

    Planted();
    QString next();         // the next one, in turn as "234123412346", "2341 2341 2346", "2341-2341-2346", in Devanagari digits
    QString nextPlain();    // the next one, as twelve digits
    int used() const { return m_next; }

    // Which of them stand in the bytes: UTF-8 or UTF-16 of either order, together or with a space or a hyphen between any two
    // digits. The digits of "1", "2", … in the order of planting; never the number itself, which would go into a report.
    QStringList in(const QByteArray &bytes) const;
    // The same in every file below the folder, hidden ones too, with the file's name before it; the text of each PDF too.
    QStringList below(const QString &folder) const;

private:
    QString at(int index) const;
    QHash<quint64, int> m_places; // number -> place; never as text, so that this process may be searched too
    QList<quint64> m_numbers;
    int m_next = 0;
};

} // namespace mulakat::testing
