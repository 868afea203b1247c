#pragma once
#include "ui/theme/tokens.h"

#include <QAbstractButton>

namespace mulakat::ui::pages {

// One of several with two lines of facts and a verdict: a candidate for the prisoner who is meant. Main thread.
class ChoiceRow : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ChoiceRow(QWidget *parent = nullptr);
    // `differs`: a third line, where something does.
    void show(const QString &title, const QString &facts, theme::State state, const QString &verdict, const QString &differs = {});
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    using QAbstractButton::show;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_facts;
    QString m_verdict;
    QString m_differs;
    theme::State m_state = theme::State::Closed;
};

} // namespace mulakat::ui::pages
