# Questions that are none of the assistant's business: a short no, and who knows.
outside-elsewhere = I can't help with that. I know one subject: police work in international peace operations.
outside-army = I can't help with that: I know police missions only. Canadian Armed Forces recruiting answers questions about serving as a soldier.
outside-recruiting = I can't help with that: I know missions abroad, not joining a police service or another service at home. Ask that service's recruiting office.
outside-own_service = I can't help with that: I know missions abroad, not work at home. Ask your own service or your association.
outside-pension = I can't help with that: I know missions abroad, not pension calculations. Ask your pension plan.
outside-local_police = I can't help with that: I am not a police service and nobody takes reports here. Call your local police service; in an emergency, call 911.
outside-police_complaint = I can't help with that: nobody takes a complaint here. Ask that police service, or your province or territory, who takes complaints about officers; a lawyer or your legal aid office can help too. In danger now: call 911.
outside-traffic = I can't help with that: I know missions abroad, not traffic law at home. The ticket says how to pay or contest it; your province's licensing office answers about licences, points and vehicles.
outside-records = I can't help with that: I know missions abroad, not record checks at home. Your local police service does them; the Parole Board of Canada handles record suspensions.
outside-lawyer = I can't help with that: I don't give legal advice. Ask a lawyer or your legal aid office.
outside-immigration = I can't help with that: I know police missions only. Immigration, Refugees and Citizenship Canada handles visas, permits and passports.
outside-firearms = I can't help with that: I know police missions only. The Canadian Firearms Program handles licences and registration.
outside-un_jobs = I can't help with that: I know police deployments only. The United Nations posts its civilian jobs and internships on its own careers site.
outside-foreign_police = I can't help with that: I serve Canadian police services only. Each country puts its own officers forward to the UN: ask your own police headquarters.
outside-travel = I can't help with that: I know police missions only. For trips, see the Government of Canada's travel advice.
outside-veterans = I can't help with that: I know police missions only. Veterans Affairs Canada answers questions about military service and its benefits.
outside-health = I can't help with that: I don't give medical advice. Ask a doctor, a nurse or a pharmacist.
