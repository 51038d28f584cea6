/** The tables of the result database. Documented in docs/audit.md. */
export const schema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE units (
  unit TEXT PRIMARY KEY, reports INTEGER NOT NULL, errors INTEGER NOT NULL, warnings INTEGER NOT NULL,
  infos INTEGER NOT NULL, confirmed INTEGER NOT NULL, dismissed INTEGER NOT NULL, failures INTEGER NOT NULL,
  figures INTEGER NOT NULL, checked INTEGER NOT NULL, relations INTEGER NOT NULL, inconsistent INTEGER NOT NULL
);
CREATE TABLE reports (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL, unit TEXT NOT NULL, kind TEXT NOT NULL, year INTEGER, title TEXT NOT NULL,
  content TEXT NOT NULL, same_as TEXT, figures INTEGER NOT NULL, checked INTEGER NOT NULL, exact INTEGER NOT NULL,
  rounding INTEGER NOT NULL, weak INTEGER NOT NULL, inconsistent INTEGER NOT NULL, blocked INTEGER NOT NULL,
  execution_rate REAL
);
CREATE TABLE findings (
  id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES reports (id), rule TEXT NOT NULL, severity TEXT NOT NULL,
  message TEXT NOT NULL, text TEXT NOT NULL, place TEXT NOT NULL, line INTEGER NOT NULL, "column" INTEGER NOT NULL,
  arithmetic TEXT NOT NULL, suggestion TEXT NOT NULL, fingerprint TEXT NOT NULL, repair TEXT, decision TEXT, remark TEXT
);
CREATE TABLE related (
  finding INTEGER NOT NULL REFERENCES findings (id), label TEXT NOT NULL, text TEXT NOT NULL, line INTEGER NOT NULL,
  "column" INTEGER NOT NULL
);
CREATE TABLE relations (report INTEGER NOT NULL REFERENCES reports (id), rule TEXT NOT NULL, verdict TEXT NOT NULL, count INTEGER NOT NULL);
CREATE TABLE checks (
  report INTEGER NOT NULL REFERENCES reports (id), rule TEXT NOT NULL, verdict TEXT NOT NULL, reason TEXT,
  stated TEXT NOT NULL, arithmetic TEXT NOT NULL, line INTEGER NOT NULL, "column" INTEGER NOT NULL
);
CREATE TABLE failures (path TEXT NOT NULL, unit TEXT NOT NULL, problem TEXT NOT NULL, reason TEXT NOT NULL);
CREATE INDEX findings_report ON findings (report);
CREATE INDEX findings_rule ON findings (rule);
CREATE INDEX reports_unit ON reports (unit);
CREATE INDEX related_finding ON related (finding);
CREATE VIEW problems AS
  SELECT reports.unit, reports.path, findings.severity, findings.rule, findings.place, findings.message,
    findings.arithmetic, findings.suggestion, findings.decision, findings.remark, findings.fingerprint
  FROM findings JOIN reports ON reports.id = findings.report
  WHERE findings.decision IS NOT 'dismissed';
`
