#pragma once
#include "ui/presenters/calloutpresenter.h"

#include <QWidget>
#include <functional>

class QComboBox;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace mulakat::ui::widgets {
class Banner;
class Button;
class EmptyState;
class Label;
}

namespace mulakat::ui::pages {

class CallOutRow;

// Who must be brought from the wings now: on screen to tick off, on paper for the wings. Main thread.
class CallOutPage : public QWidget
{
    Q_OBJECT
public:
    CallOutPage(presenters::CallOutPresenter &presenter, QWidget *parent);
    void retranslate();
    void setAskPath(std::function<QString(const QString &suggested)> ask) { m_askPath = std::move(ask); }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildTools();
    void refresh();
    void fillWishes();
    QList<CallOutRow *> rowsOf(const station::CallOutList &list);
    void fillList();
    void wish(int index);
    QByteArray sheet() const;
    void savePdf();

    presenters::CallOutPresenter &m_presenter;
    std::function<QString(const QString &suggested)> m_askPath;
    QComboBox *m_wish;
    widgets::Label *m_title;
    widgets::Label *m_summary;
    widgets::Button *m_pdf;
    widgets::Button *m_print;
    widgets::Banner *m_message;
    QStackedWidget *m_content;
    QScrollArea *m_scroll;
    QVBoxLayout *m_lines = nullptr;
    widgets::EmptyState *m_empty;
    QList<widgets::Label *> m_headings;
    QList<CallOutRow *> m_rows;
    QList<QTime> m_batches;
    QStringList m_wishWords;
};

} // namespace mulakat::ui::pages
