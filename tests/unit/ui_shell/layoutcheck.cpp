#include "layoutcheck.h"

#include "ui/widgets/elidedlabel.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QWidget>

namespace mulakat::testing {

namespace {

QString nameOf(const QWidget &widget)
{
    QString words = widget.objectName();
    if (auto *label = qobject_cast<const QLabel *>(&widget))
        words += QStringLiteral(" \"") + label->text() + QLatin1Char('"');
    else if (auto *button = qobject_cast<const QAbstractButton *>(&widget))
        words += QStringLiteral(" \"") + button->text() + QLatin1Char('"');
    return QString::fromLatin1(widget.metaObject()->className()) + QLatin1Char(' ') + words;
}

bool isControl(const QWidget &widget)
{
    return qobject_cast<const QLabel *>(&widget) || qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget);
}

bool fits(const QLabel &label)
{
    if (qobject_cast<const ui::widgets::ElidedLabel *>(&label) || label.text().isEmpty())
        return true; // ends in "…", with a tool tip
    const int flags = int(label.alignment()) | (label.wordWrap() ? int(Qt::TextWordWrap) : 0);
    const QRect room = label.contentsRect();
    const QRect words = QFontMetrics(label.font()).boundingRect(QRect(0, 0, room.width(), 10'000), flags, label.text());
    return words.width() <= room.width() + 1 && words.height() <= room.height() + 1;
}

} // namespace

QStringList layoutFaults(const QWidget &window)
{
    QStringList faults;
    QList<const QWidget *> controls;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window) || !isControl(*widget) || qobject_cast<const QLineEdit *>(widget->parentWidget()))
            continue;
        controls << widget;
        const QRect place(widget->mapTo(&window, QPoint()), widget->size());
        if (!window.rect().contains(place))
            faults << nameOf(*widget) + QStringLiteral(" outside the window");
        if (auto *label = qobject_cast<const QLabel *>(widget); label && !fits(*label))
            faults << nameOf(*widget) + QStringLiteral(" is clipped");
        if (widget->height() < widget->minimumSizeHint().height() || widget->width() < widget->minimumSizeHint().width())
            faults << nameOf(*widget) + QStringLiteral(" is smaller than it needs");
    }
    for (int i = 0; i < controls.size(); ++i) {
        for (int j = i + 1; j < controls.size(); ++j) {
            const QRect a(controls.at(i)->mapTo(&window, QPoint()), controls.at(i)->size());
            const QRect b(controls.at(j)->mapTo(&window, QPoint()), controls.at(j)->size());
            if (a.intersects(b) && !controls.at(i)->isAncestorOf(controls.at(j)) && !controls.at(j)->isAncestorOf(controls.at(i)))
                faults << nameOf(*controls.at(i)) + QStringLiteral(" over ") + nameOf(*controls.at(j));
        }
    }
    return faults;
}

} // namespace mulakat::testing
