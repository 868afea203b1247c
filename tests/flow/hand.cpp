#include "flow/hand.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTest>

namespace mulakat::testing {

namespace {

constexpr int markWidth = 20;
constexpr int pauseMs = 30; // before a key goes down and before it comes up: a quick typist, not a scanner

bool contains(const QString &text, const QString &word)
{
    return text.contains(word, Qt::CaseInsensitive);
}

QString rowText(const QAbstractItemModel &model, int row, const QModelIndex &root)
{
    QString text;
    for (int column = 0; column < model.columnCount(root); ++column) {
        const QModelIndex index = model.index(row, column, root);
        text += index.data(Qt::DisplayRole).toString() + u' ' + index.data(Qt::AccessibleTextRole).toString() + u' ';
    }
    return text;
}

QString listText(const QAbstractItemView &view)
{
    QString all;
    const QAbstractItemModel *model = view.model();
    for (int row = 0; model && row < model->rowCount(view.rootIndex()); ++row)
        all += rowText(*model, row, view.rootIndex()) + u'\n';
    return all;
}

} // namespace

QWidget *Hand::find(const QString &name) const
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible())
            continue;
        if (window->objectName() == name)
            return window;
        for (QWidget *widget : window->findChildren<QWidget *>(name)) {
            if (widget->isVisible())
                return widget;
        }
    }
    return nullptr;
}

bool Hand::sees(const QString &name) const
{
    if (QTest::qWaitFor([&] { return find(name) != nullptr; }, m_timeoutMs))
        return true;
    qWarning("no %s on the screen; there are: %s", qPrintable(name), qPrintable(visibleNames().join(u' ')));
    return false;
}

bool Hand::misses(const QString &name) const
{
    return QTest::qWaitFor([&] { return find(name) == nullptr; }, m_timeoutMs);
}

bool Hand::canPress(const QString &name) const
{
    const QWidget *widget = find(name);
    return widget && widget->isEnabled();
}

QWidget *Hand::ready(const QString &name) const
{
    if (!sees(name))
        return nullptr;
    if (QTest::qWaitFor([&] { return canPress(name); }, m_timeoutMs))
        return find(name);
    qWarning("%s stays disabled: %s", qPrintable(name), qPrintable(find(name) ? find(name)->toolTip() : QString()));
    return nullptr;
}

bool Hand::press(const QString &name) const
{
    QWidget *widget = ready(name);
    if (!widget)
        return false;
    // A radio button or a check box takes a press on its mark and words only, not all along its row.
    QPoint where = widget->rect().center();
    if (qobject_cast<QRadioButton *>(widget) || qobject_cast<QCheckBox *>(widget))
        where.setX(std::min(where.x(), markWidth / 2));
    QTest::mouseClick(widget, Qt::LeftButton, Qt::NoModifier, where);
    return true;
}

bool Hand::type(const QString &name, const QString &text) const
{
    QWidget *widget = ready(name);
    if (!widget)
        return false;
    widget->window()->activateWindow(); // as a person's finger does, where two roles share a process
    widget->setFocus();
    QTest::qWaitFor([&] { return widget->hasFocus(); }, m_timeoutMs);
    if (auto *line = qobject_cast<QLineEdit *>(widget)) {
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text, Qt::NoModifier, pauseMs);
        return QTest::qWaitFor([&] { return line->text() == text; }, m_timeoutMs); // a scanner's filter hands it back a moment later
    }
    if (auto *page = qobject_cast<QPlainTextEdit *>(widget)) {
        page->clear();
        QTest::keyClicks(page, text, Qt::NoModifier, pauseMs);
        return true;
    }
    qWarning("%s takes no text", qPrintable(name));
    return false;
}

bool Hand::choose(const QString &name, const QString &word) const
{
    QWidget *widget = ready(name);
    if (!widget)
        return false;
    int row = -1;
    if (auto *box = qobject_cast<QComboBox *>(widget)) {
        QTest::qWaitFor([&] {
            for (int i = 0; i < box->count() && row < 0; ++i) {
                if (contains(box->itemText(i), word) || contains(box->itemData(i).toString(), word))
                    row = i;
            }
            return row >= 0;
        }, m_timeoutMs);
        if (row < 0)
            return false;
        box->setCurrentIndex(row);
        Q_EMIT box->activated(row);
        return true;
    }
    auto *view = qobject_cast<QAbstractItemView *>(widget);
    if (!view)
        return false;
    QTest::qWaitFor([&] {
        const int rows = view->model() ? view->model()->rowCount(view->rootIndex()) : 0;
        for (int i = 0; i < rows && row < 0; ++i) {
            if (contains(rowText(*view->model(), i, view->rootIndex()), word))
                row = i;
        }
        return row >= 0;
    }, m_timeoutMs);
    if (row < 0) {
        qWarning("%s has no row with %s:\n%s", qPrintable(name), qPrintable(word), qPrintable(listText(*view)));
        return false;
    }
    const QModelIndex index = view->model()->index(row, 0, view->rootIndex());
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, view->visualRect(index).center());
    return true;
}

bool Hand::enter(const QString &name) const
{
    QWidget *widget = ready(name);
    if (widget)
        QTest::keyClick(widget, Qt::Key_Return);
    return widget;
}

bool Hand::key(int key) const
{
    QWidget *window = QApplication::activeWindow();
    if (!window && !QApplication::topLevelWidgets().isEmpty())
        window = QApplication::topLevelWidgets().first();
    QWidget *target = window && window->focusWidget() ? window->focusWidget() : window;
    if (!target)
        return false;
    QTest::keyClick(target, Qt::Key(key));
    return true;
}

QString Hand::text(const QString &name) const
{
    QWidget *widget = find(name);
    if (auto *label = qobject_cast<QLabel *>(widget))
        return label->text();
    if (auto *button = qobject_cast<QAbstractButton *>(widget))
        return button->text();
    if (auto *line = qobject_cast<QLineEdit *>(widget))
        return line->text();
    if (auto *box = qobject_cast<QComboBox *>(widget))
        return box->currentText();
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        return listText(*view);
    if (!widget)
        return {};
    if (!widget->accessibleName().isEmpty())
        return widget->accessibleName();
    QString all;
    for (const QLabel *label : widget->findChildren<QLabel *>())
        all += label->isVisible() ? label->text() + u' ' : QString();
    return all;
}

bool Hand::reads(const QString &name, const QString &word) const
{
    if (QTest::qWaitFor([&] { return contains(text(name), word); }, m_timeoutMs))
        return true;
    qWarning("%s says \"%s\", not \"%s\"", qPrintable(name), qPrintable(text(name)), qPrintable(word));
    return false;
}

QStringList Hand::visibleNames() const
{
    QStringList names;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        for (const QWidget *widget : window->findChildren<QWidget *>()) {
            if (widget->isVisible() && !widget->objectName().isEmpty() && !widget->objectName().startsWith(QLatin1String("qt_")))
                names << widget->objectName() + (widget->isEnabled() ? QString() : QStringLiteral("(off)"));
        }
    }
    names.removeDuplicates();
    return names;
}

bool Hand::shot(const QString &file, const QString &window) const
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->isVisible() && top->isWindow() && (window.isEmpty() || top->objectName() == window))
            return top->grab().save(file);
    }
    return false;
}

} // namespace mulakat::testing
