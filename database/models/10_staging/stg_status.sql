-- One row per status, from the raw table status, with the group that tells how a race ended.
-- This is the one place where causes of retirement are mapped, by text: sets differ in the numbers, and those since
-- 2025 name hardly any cause (Lapped, Retired, Did not start). What the texts leave open ("Retired", "Withdrew") is
-- other, never guessed. A text that a later edition adds falls into unmapped until somebody lists it here;
-- assert_every_status_is_mapped reports it.

create view stg_status as
select
    status_id,
    status,
    case
        when status in ('Finished', 'Lapped') or status ~ '^\+ ?[0-9]+ [Ll]aps?$' then 'finished'
        when status in (
            'Accident', 'Collision', 'Collision damage', 'Damage', 'Debris', 'Fatal accident', 'Spun off'
        ) then 'accident'
        when status in (
            'Alternator', 'Axle', 'Battery', 'Brake duct', 'Brakes', 'Broken wing', 'CV joint', 'Chassis', 'Clutch',
            'Cooling system', 'Crankshaft', 'Differential', 'Distributor', 'Drivetrain', 'Driveshaft', 'ERS',
            'Electrical', 'Electronics', 'Engine', 'Engine fire', 'Engine misfire', 'Exhaust', 'Fire', 'Front wing',
            'Fuel', 'Fuel leak', 'Fuel pipe', 'Fuel pressure', 'Fuel pump', 'Fuel rig', 'Fuel system', 'Gearbox',
            'Halfshaft', 'Handling', 'Heat shield fire', 'Hydraulics', 'Ignition', 'Injection', 'Launch control',
            'Magneto', 'Mechanical', 'Oil leak', 'Oil line', 'Oil pipe', 'Oil pressure', 'Oil pump', 'Out of fuel',
            'Overheating', 'Pneumatics', 'Power Unit', 'Power loss', 'Puncture', 'Radiator', 'Rear wing',
            'Refuelling', 'Spark plugs', 'Stalled', 'Steering', 'Supercharger', 'Suspension', 'Technical',
            'Throttle', 'Track rod', 'Transmission', 'Turbo', 'Tyre', 'Tyre puncture', 'Undertray', 'Vibrations',
            'Water leak', 'Water pipe', 'Water pressure', 'Water pump', 'Wheel', 'Wheel bearing', 'Wheel nut',
            'Wheel rim'
        ) then 'mechanical'
        when status in ('Disqualified', 'Excluded', 'Underweight') then 'disqualified'
        when status in ('107% Rule', 'Did not prequalify', 'Did not qualify', 'Did not start') then 'not started'
        when status in (
            'Driver Seat', 'Driver unwell', 'Eye injury', 'Illness', 'Injured', 'Injury', 'Not classified',
            'Not restarted', 'Physical', 'Retired', 'Safety', 'Safety belt', 'Safety concerns', 'Seat', 'Withdrew'
        ) then 'other'
        else 'unmapped'
    end as status_group,
    loaded_at
from status;

comment on view stg_status is 'One row per way in which a race can end for a car.';
comment on column stg_status.status_id is 'Key of the status.';
comment on column stg_status.status is 'The status in words, for example Engine or +1 Lap.';
comment on column stg_status.status_group is
    'finished (also laps behind) | accident (accident, collision, spin, damage, debris) | mechanical (a part or '
    'fluid of the car failed or ran out, tyres included) | disqualified | not started (failed to qualify included) | '
    'other (the driver''s health, safety, seat and belts, or a text without a cause) | unmapped (a text that '
    'stg_status does not know).';
comment on column stg_status.loaded_at is 'Moment of the load that brought the raw row.';
