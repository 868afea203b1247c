#pragma once
#include "ui/presenters/setuppresenter.h"
#include "ui/widgets/field.h"

#include <QWidget>

namespace mulakat::ui::pages {

// One screen of the first start. It shows what the presenter says and tells it what was typed.
class SetupStep : public QWidget
{
    Q_OBJECT
public:
    SetupStep(presenters::SetupPresenter &presenter, QWidget *parent)
        : QWidget(parent)
        , m_presenter(presenter)
    {
    }
    virtual void retranslate() = 0;
    virtual void refresh() = 0; // texts, errors
    virtual QWidget *first() = 0; // where the next key goes

protected:
    presenters::SetupPresenter &presenter() { return m_presenter; }

    // What is typed goes to the answer `path` and stays there; Return is the same as going on.
    void bind(widgets::Field &field, const QString &path)
    {
        field.setText(m_presenter.text(path));
        connect(&field, &widgets::Field::changed, this, [this, &field, path] { m_presenter.setText(path, field.text()); });
        connect(&field, &widgets::Field::entered, &m_presenter, &presenters::SetupPresenter::next);
    }
    void show(widgets::Field &field, const QString &path)
    {
        if (field.text() != m_presenter.text(path))
            field.setText(m_presenter.text(path));
        field.setError(m_presenter.error(path));
    }

private:
    presenters::SetupPresenter &m_presenter;
};

} // namespace mulakat::ui::pages
