INSERT INTO person (id, telegram_id, language, created_at, seen_at) VALUES (1, 7, 'en', '2026-11-20 10:00:00', '2026-11-20 10:00:00');
INSERT INTO person (id, telegram_id, language, created_at, seen_at) VALUES (2, 42, 'fr', '2026-11-20 10:00:00', '2026-11-20 10:00:00');
INSERT INTO coordinator (id, person_id, name, joined_at, is_lead) VALUES (1, 1, 'Camille', '2026-11-20 10:00:00', 1);
INSERT INTO profile (id, person_id, name, answers, updated_at) VALUES (1, 2, 'Alexandrine', '{"service": "spvm"}', '2026-11-20 10:00:00');
INSERT INTO interest (id, person_id, mission, roles, available_from, stage, open_key, created_at, changed_at, renewed_at, asked_times) VALUES (1, 2, 'binuh', '["training"]', '2030-01-01', 'received', '2:binuh', '2026-11-20 10:00:00', '2026-11-20 10:00:00', '2026-11-20 10:00:00', 0);
INSERT INTO history (id, interest_id, person_id, event, at) VALUES (1, 1, 2, 'registered', '2026-11-20 10:00:00');
INSERT INTO draft (id, person_id, form, step, active, answers, updated_at) VALUES (1, 2, 'interest', 'languages', 1, '{"mission": "monusco", "roles": ["training"], "service": "spvm"}', '2026-11-20 10:00:00');
INSERT INTO outbox (id, person_id, kind, interest_id, "key", attempts, due_at, history_id) VALUES (1, 1, 'interest_registered', 1, 'registered:1:1', 0, '2026-11-20 10:00:00', 1);
