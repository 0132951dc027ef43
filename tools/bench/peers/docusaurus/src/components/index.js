import useBrokenLinks from '@docusaurus/useBrokenLinks';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import React from 'react';

const useTexts = () => useDocusaurusContext().siteConfig.customFields.texts;

/** @param parts attributes in alphabetical order */
const keyOf = (...parts) => parts.filter(Boolean).join(' ');

export const RuleDays = ({ form, of }) => useTexts().RuleDays[keyOf(form, of)];
export const RuleMonths = ({ form, of }) => useTexts().RuleMonths[keyOf(form, of)];
export const RulePoints = ({ form, of }) => useTexts().RulePoints[keyOf(form, of)];
export const RuleHours = ({ of }) => useTexts().RuleHours[of];
export const RuleDate = ({ of }) => <time>{useTexts().RuleDate[of]}</time>;

function Table({ id, caption, rows: [head, ...body] }) {
  return (
    <table id={id}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th scope="col" key={cell}>
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((row) => (
          <tr key={row.join()}>
            {row.map((cell, index) => (
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function WorkedExample({ anniversary, id, offer, purchase }) {
  useBrokenLinks().collectAnchor(id);
  return <Table id={id} {...useTexts().WorkedExample[keyOf(anniversary, offer, purchase)]} />;
}

export const MeasuresTable = () => <Table {...useTexts().MeasuresTable['']} />;

export function UiLabel({ children }) {
  const { open, close, bold } = useTexts().uiLabel;
  return bold ? (
    <strong>{children}</strong>
  ) : (
    <>
      {open}
      {children}
      {close}
    </>
  );
}

export const Note = ({ children }) => <aside className="alert alert--info">{children}</aside>;

export function Calculator({ html }) {
  useBrokenLinks().collectAnchor('calculator');
  return <div id="calculator" dangerouslySetInnerHTML={{ __html: html }} />;
}
