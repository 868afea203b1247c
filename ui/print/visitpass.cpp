#include "ui/print/visitpass.h"

#include "ui/print/canvas.h"
#include "ui/print/words.h"

namespace mulakat::ui::print {

namespace {

constexpr double passLeft = 18;
constexpr double passWidth = 174;
const QColor passQuiet(0x40, 0x40, 0x40);

// Draws one pass from top to bottom.
class PassPainter
{
public:
    PassPainter(Canvas &canvas, const VisitPass &pass, const Words &words)
        : m_canvas(canvas)
        , m_pass(pass)
        , m_words(words)
    {
    }

    double paint()
    {
        head();
        slot();
        section(m_words(QT_TRANSLATE_NOOP("print", "Visitor")));
        visitor();
        section(m_words(QT_TRANSLATE_NOOP("print", "To meet")));
        inmate();
        section(m_words(QT_TRANSLATE_NOOP("print", "Please note")));
        notes();
        foot();
        return m_y;
    }

private:
    void head()
    {
        const QString department = m_pass.state.isEmpty() ? m_words(QT_TRANSLATE_NOOP("print", "Prison Department"))
                                                          : m_words(QT_TRANSLATE_NOOP("print", "Prison Department, %1")).arg(m_pass.state);
        m_y += m_canvas.text(passLeft, m_y, passWidth - 44, department, {4.2, false, passQuiet});
        m_y += m_canvas.text(passLeft, m_y, passWidth - 44, m_pass.jail, {6.4, true}, Qt::AlignLeading, 2);
        m_y += m_canvas.text(passLeft, m_y, passWidth - 44, m_words(QT_TRANSLATE_NOOP("print", "e-Mulakat: visitor's pass")), {5, true}) + 2;
        m_y += m_canvas.text(passLeft, m_y, passWidth - 44, m_words(QT_TRANSLATE_NOOP("print", "Visit number %1")).arg(m_pass.visrn), {4.6, true});
        QString below = m_words(QT_TRANSLATE_NOOP("print", "Status: %1")).arg(m_words.of(m_pass.status));
        if (m_pass.registered.isValid())
            below = m_words(QT_TRANSLATE_NOOP("print", "Registered on %1")).arg(m_words.date(m_pass.registered)) + QStringLiteral(" · ") + below;
        m_y += m_canvas.text(passLeft, m_y, passWidth - 44, below, {3.8});
        m_canvas.qr(passLeft + passWidth - 40, top - 2, 42, m_pass.visrn.toUtf8());
        m_y = std::max(m_y + 4, top + 42.0);
    }

    void slot()
    {
        const QTime until = m_pass.start.addSecs(m_pass.minutes * 60);
        const QString line = m_words.date(m_pass.date) + QStringLiteral(", ") + m_words.clock(m_pass.start) + QStringLiteral(" – ")
            + m_words.clock(until);
        const bool video = m_pass.mode == QLatin1String("video");
        QStringList what{m_words.of(m_pass.mode)};
        if (!m_pass.kind.isEmpty())
            what << m_words.of(m_pass.kind);
        if (!m_pass.place.isEmpty())
            what << (video ? m_words(QT_TRANSLATE_NOOP("print", "Booth %1")) : m_words(QT_TRANSLATE_NOOP("print", "Window %1"))).arg(m_pass.place);
        m_canvas.frame(passLeft, m_y, passWidth, 24, 0.4, 2);
        m_canvas.text(passLeft + 5, m_y + 2.5, passWidth - 10, line, {7.2, true}, Qt::AlignLeading, 1);
        m_canvas.text(passLeft + 5, m_y + 14, passWidth - 10, what.join(QStringLiteral(" · ")), {4.6}, Qt::AlignLeading, 1);
        m_y += 28;
    }

    void section(const QString &title)
    {
        m_y += 2;
        m_canvas.line(passLeft, m_y, passLeft + passWidth, m_y, 0.3);
        m_y += 2;
        m_y += m_canvas.text(passLeft, m_y, passWidth, title, {4.2, true}) + 1;
    }

    void row(const QString &label, const QString &value, double room = passWidth)
    {
        constexpr double labelWidth = 42;
        if (value.isEmpty())
            return;
        const double a = m_canvas.text(passLeft, m_y + 0.2, labelWidth - 2, label, {3.6, false, passQuiet}, Qt::AlignLeading, 2);
        const double b = m_canvas.text(passLeft + labelWidth, m_y, room - labelWidth, value, {4}, Qt::AlignLeading, 3);
        m_y += std::max(a, b) + 0.6;
    }

    void visitor()
    {
        const double from = m_y;
        const double room = m_pass.photo.isNull() ? passWidth : passWidth - 38;
        row(m_words(QT_TRANSLATE_NOOP("print", "Name")), m_pass.visitor, room);
        row(m_words(QT_TRANSLATE_NOOP("print", "Father or husband")), m_pass.fatherOrHusband, room);
        row(m_words(QT_TRANSLATE_NOOP("print", "Sex")), m_words.of(m_pass.sex), room);
        row(m_words(QT_TRANSLATE_NOOP("print", "Relation")), m_words.of(m_pass.relation), room);
        row(m_words(QT_TRANSLATE_NOOP("print", "Mobile")), m_pass.mobile, room);
        row(m_words(QT_TRANSLATE_NOOP("print", "Address")), m_pass.address, room);
        const QString last4 = m_pass.idLast4.isEmpty() ? QString() : QStringLiteral(" …") + m_pass.idLast4;
        row(m_words(QT_TRANSLATE_NOOP("print", "Identity proof")), m_pass.idKind.isEmpty() ? QString() : m_words.of(m_pass.idKind) + last4, room);
        row(m_words(QT_TRANSLATE_NOOP("print", "With the visitor")), companions(), room);
        if (!m_pass.photo.isNull()) {
            m_canvas.image(passLeft + passWidth - 32, from, 32, 40, m_pass.photo);
            m_canvas.frame(passLeft + passWidth - 32, from, 32, 40, 0.2);
            m_y = std::max(m_y, from + 42);
        }
    }

    QString companions() const
    {
        QStringList people;
        for (const PassCompanion &person : m_pass.companions) {
            QStringList about;
            if (!person.relation.isEmpty())
                about << m_words.of(person.relation);
            if (person.age > 0)
                about << QString::number(person.age);
            if (person.child)
                about << m_words(QT_TRANSLATE_NOOP("print", "child"));
            people << plain(person.name) + (about.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(about.join(QStringLiteral(", "))));
        }
        return people.join(QStringLiteral("; "));
    }

    void inmate()
    {
        row(m_words(QT_TRANSLATE_NOOP("print", "Name")), m_pass.inmate);
        row(m_words(QT_TRANSLATE_NOOP("print", "Prisoner number")), m_pass.inmateNumber);
        row(m_words(QT_TRANSLATE_NOOP("print", "Prison")), m_pass.jail);
    }

    void notes()
    {
        const bool video = m_pass.mode == QLatin1String("video");
        const char *const face[] = {
            QT_TRANSLATE_NOOP("print", "Come 30 minutes before the time. Who comes late may lose the visit."),
            QT_TRANSLATE_NOOP("print", "Bring the original identity proof of every adult."),
            QT_TRANSLATE_NOOP("print", "No mobile phones, cash, tobacco or sharp things inside. Lockers are at the gate."),
            QT_TRANSLATE_NOOP("print", "A child comes with an adult of this pass."),
        };
        const char *const call[] = {
            QT_TRANSLATE_NOOP("print", "Join ten minutes early, from a quiet and bright place."),
            QT_TRANSLATE_NOOP("print", "Keep your original identity proof at hand. An officer looks at it over the picture."),
            QT_TRANSLATE_NOOP("print", "Only the persons of this pass may be seen or heard. Recording is not allowed."),
            QT_TRANSLATE_NOOP("print", "If the line breaks, open the link again. The time lost is not counted."),
        };
        if (video && !m_pass.link.isEmpty())
            row(m_words(QT_TRANSLATE_NOOP("print", "Link")), m_pass.link);
        for (const char *note : video ? call : face) {
            m_canvas.text(passLeft, m_y, 5, QStringLiteral("•"), {4});
            m_y += m_canvas.text(passLeft + 5, m_y, passWidth - 5, m_words(note), {4}) + 0.6;
        }
    }

    void foot()
    {
        m_y += 10;
        m_canvas.line(passLeft + passWidth - 70, m_y, passLeft + passWidth, m_y, 0.2);
        m_y += 1;
        const QString role = m_pass.officerRole == QLatin1String("superintendent") ? m_words(QT_TRANSLATE_NOOP("print", "Superintendent"))
                                                                                   : m_words(QT_TRANSLATE_NOOP("print", "Officer"));
        const QString who = m_pass.officer.isEmpty() ? role : m_pass.officer + QStringLiteral(", ") + role;
        m_y += m_canvas.text(passLeft + passWidth - 70, m_y, 70, who, {3.8}, Qt::AlignHCenter, 2);
    }

    static constexpr double top = 16;
    Canvas &m_canvas;
    const VisitPass &m_pass;
    const Words &m_words;
    double m_y = top;
};

} // namespace

QByteArray visitPassPdf(const VisitPass &pass, const QString &language)
{
    const Words words(language);
    return pagePdf(pass.visrn, [&](Canvas &canvas) { return PassPainter(canvas, pass, words).paint(); });
}

} // namespace mulakat::ui::print
