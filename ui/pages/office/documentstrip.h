#pragma once
#include <QAbstractButton>
#include <QImage>

class QHBoxLayout;

namespace mulakat::ui::presenters {
class RequestsPresenter;
}

namespace mulakat::ui::pages {

// One document small, with its word below; pressed, it is shown large.
class DocumentThumb : public QAbstractButton
{
    Q_OBJECT
public:
    explicit DocumentThumb(QWidget *parent = nullptr);
    void show(const QString &word, const QImage &picture, const QString &failure);
    QSize sizeHint() const override;
    using QAbstractButton::show;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_picture;
    QString m_failure;
};

// The documents the family sent, side by side: requestDocument1 … Main thread.
class DocumentStrip : public QWidget
{
    Q_OBJECT
public:
    DocumentStrip(presenters::RequestsPresenter &presenter, QWidget *parent);
    void refresh();

Q_SIGNALS:
    void openAsked(int document);

private:
    presenters::RequestsPresenter &m_presenter;
    QHBoxLayout *m_row;
    QList<DocumentThumb *> m_thumbs;
};

} // namespace mulakat::ui::pages
